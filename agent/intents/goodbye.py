"""Goodbye: thanks, bye, and that will be all."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
bye | byee | bye bye | byebye | बाय | बाय बाय

goodbye | good bye for now | alvida | अलविदा | nirop gheto | निरोप घेते

thanks | thank you | thanks a lot | thank u so much | thankyou | thx | tysm | thnx | tnx | ty

dhanyavaad | bahut dhanyavad | बहुत धन्यवाद | धन्यवाद | dhanyawad | खूप धन्यवाद | khup dhanyavad | aabhari ahe
आभारी आहे

shukriya | bahut shukriya | bohot shukriya ji | शुक्रिया | बहुत शुक्रिया

see you | see you later | see ya | cya | phir milenge | chalo phir milte hain | फिर मिलेंगे | punha bhetu
पुन्हा भेटूया | bhetu nantar

good night | gn | shubh ratri | शुभ रात्रि | शुभ रात्री | gud nyt

that will be all | nothing else for now | that's everything | i'm all set | bas itna hi tha | bas ho gaya
बस इतना ही | बस और कुछ नहीं | evdhach hota | एवढंच होतं | ajun kahi nako

no that's it thanks | nope i'm good | no thanks i'm done | nahi bas thanks | नहीं बस शुक्रिया | nahi thank you
नाही धन्यवाद

thanks for your help | thanks for helping me out | appreciate the help | madad ke liye shukriya | मदद के लिए धन्यवाद
madat kelyabaddal dhanyavad | मदतीबद्दल आभार

ok bye | okay thanks bye | ok thank you | theek hai bye | accha chalta hoon | ठीक है चलता हूँ | चला येतो
chala mi nighto | बरं येते मी

i'll come back later | will check again tomorrow | baad mein aati hoon | kal dekhta hoon | बाद में आता हूँ
nantar yete | उद्या बघतो

take care | have a nice day | have a good one | aapka din shubh ho | आपका दिन शुभ हो | tumcha divas chan jao
काळजी घ्या

leaving now | gotta go | g2g | logging off now | ab jaana hai mujhe | अब मुझे जाना है | mala jayla hava
मला आता जायला हवं

cheers mate | great thanks | perfect thank you | cool thanks | awesome thanks | sahi hai thanks | badhiya thank you
मस्त धन्यवाद

exit | quit | end chat | close the chat | stop chatting | end conversation here | chat band karo | बातचीत बंद करो
chat band kara | संवाद संपवा

talk to you later | ttyl | we'll talk again | catch you later | phir baat karenge | बाद में बात करते हैं
nantar bolu | नंतर बोलू

done for today | all done | i'm done here | my work is done | kaam ho gaya mera | ho gaya mera sab | मेरा काम हो गया
zala maza kaam | झालं माझं काम

ok thats enough | that was all i needed | bas itna kaafi hai | इतना काफी है | pure zala itka | पुरे झालं एवढं

thanks a ton for the quick reply | many thanks | thanks bro | thank you ji | bahut bahut shukriya aapka
आपका बहुत बहुत आभार | manapasun aabhar | मनापासून आभार | thank u bhai

you have been very helpful, bye | got what i wanted thank you | jo chahiye tha mil gaya thanks
जो चाहिए था मिल गया, धन्यवाद | pahije te milala dhanyavad | हवं ते मिळालं, धन्यवाद

i will think about it and come back | let me think | sochke batata hu | सोचकर बताता हूँ | vichar karun sangte
विचार करून सांगतो

good bye take care | tata | ta ta bye | chao | adieu | sayonara | khuda hafiz | allah hafiz | खुदा हाफिज
ram ram chalta hu

nothing more | no more questions | no other help needed | aur kuch nahi chahiye | और कोई मदद नहीं चाहिए
aankhi kahi nako | आणखी काही मदत नको

see you tomorrow | meet you soon | kal milte hain | कल मिलते हैं | udya bhetu | उद्या भेटू या

not interested anymore | leave it for now, some other day | rehne do phir kabhi | रहने दो फिर कभी
rahu de punha kadhitari | राहू दे, पुन्हा कधीतरी

बहुत-बहुत धन्यवाद आपका | शुक्रिया भाई | अच्छा चलता हूँ | फिर आऊँगा | बाद में देखते हैं | आभार तुमचे
पुन्हा भेटू | नंतर बघतो | ठीक है, बस इतना ही | ठीक आहे, एवढंच होतं | बस हो गया
"""

INTENT = Intent(
    name=IntentName.GOODBYE,
    description="Thanks or takes leave, and asks for nothing more.",
    examples=EXAMPLES,
)
