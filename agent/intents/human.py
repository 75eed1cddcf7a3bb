"""Human: wants to speak with a person."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
talk to a human | i want to talk to a human | let me speak to a person | can i talk to a real person
insaan se baat karni hai | kisi aadmi se baat karwao | इंसान से बात करनी है | किसी इंसान से बात कराइए
mala mansashi bolaycha ahe | माणसाशी बोलायचं आहे

connect me to an agent | agent please | live agent | transfer me to customer care executive | agent se connect karo
एजेंट से जोड़ दो | agent la connect kara | एजंटशी जोडून द्या

customer care number | call centre number please | give me the phone number of customer support
helpline number kya hai | customer care ka number do | कस्टमर केयर का नंबर दीजिए | हेल्पलाइन नंबर क्या है
customer care cha number dya | कस्टमर केअरचा नंबर द्या

call me back | can someone call me | request a callback | mujhe call karwao | koi call kar sakta hai kya mujhe
मुझे कॉल करवा दीजिए | mala phone kara | कोणीतरी मला फोन करा

i want to speak to your manager | get me the supervisor | put your senior on | manager se baat karao
apne senior ko bulao | मैनेजर को बुलाओ | मैनेजर से बात करवाइए | manager la bolva | साहेबांशी बोलायचं आहे

stop the bot | i don't want a robot | you're useless get me a human | no more automated replies please
bot nahi chahiye koi aadmi do | robot se baat nahi karni | बॉट से बात नहीं करनी | रोबोट नहीं इंसान चाहिए
bot nako manus pahije | बॉट नको, माणूस द्या

is there a live chat with staff | can a staff member help me here | any executive online now
koi staff online hai kya | कोई स्टाफ से बात हो सकती है | staff madhe koni ahe ka bolayla

someone from your team please | i need to discuss this with somebody | let me talk to someone who can decide
aapke team me se kisi se baat ho sakti hai | आपकी टीम में से किसी से बात हो सकती है
tumchya team madhlya konashi bolta yeil ka | तुमच्या टीममधल्या कोणाशी बोलता येईल का

human | human please | real person | representative | operator | executive chahiye | executive se baat | प्रतिनिधि
प्रतिनिधी हवा आहे

you are not understanding, connect me with a person | this is going nowhere, pass me to someone
tum samajh nahi rahe kisi aur se baat karao | तुम समझ नहीं रहे, किसी से बात कराओ
tula kalat nahi, konala tari bolav | तुला कळत नाहीये, कोणाला तरी बोलाव

how do i reach customer support | how to contact you people | contact details of support team
support team se kaise contact kare | सपोर्ट टीम से कैसे संपर्क करें | support la kasa sampark karaycha
तुमच्याशी संपर्क कसा करायचा

can i escalate this | escalate my case to higher level | raise this to your seniors | isko upar tak pahunchao
इसे ऊपर तक पहुंचाइए | हे वरिष्ठांपर्यंत पोहोचवा

speak to customer service | customer service please | i want customer support | customer care se baat karni hai
कस्टमर सर्विस से बात करनी है | customer care shi bolaycha | ग्राहक सेवेशी बोलायचं आहे

connect me with a sales executive | i want to speak with sales team | sales wale se baat karao
सेल्स टीम से बात करवा दो | sales team shi bolaycha ahe

can you transfer this chat | pass my chat to your colleague | chat transfer karo | चैट किसी और को ट्रांसफर करो
chat dusryala dya | चॅट कोणाला तरी द्या

give me your whatsapp number to talk | mobile number of the support guy | contact number do apna | संपर्क नंबर दीजिए
contact number dya | संपर्क क्रमांक द्या | toll free number kya hai | email id of customer support

i'd rather speak with a person about this | need to talk to an actual employee | kisi employee se baat karwao
किसी कर्मचारी से बात करवाओ | karmacharyashi bolaycha ahe | कर्मचाऱ्याशी बोलायचंय

nobody is understanding my problem get me your boss | call your boss | boss ko bulao | मालिक से बात कराओ
malkashi bolaycha ahe | मालकाशी बोलू द्या | i demand to speak with the owner

please arrange a call from your team tomorrow | schedule a call with an agent | kal call karwa dijiye
कल किसी से फोन करवा दीजिए | udya konala tari phone karayla sanga | उद्या फोन करायला सांगा

want to chat with a stylist in person | is there a personal shopper i can talk to | stylist se baat ho sakti hai kya
स्टाइलिस्ट से बात हो सकती है क्या

skip the automation | bypass this bot | press 0 for agent | bot se nahi hoga, agent bulao | बॉट हटाओ एजेंट लाओ
bot kadhun agent dya

i am not able to explain here, somebody please ring me | please get somebody to help me personally
koi aadmi aake help kare | कोई व्यक्ति मदद करे | konitari swata madat kara | कोणीतरी प्रत्यक्ष मदत करा

complaint officer se baat | grievance officer contact | nodal officer ka number | शिकायत अधिकारी का नंबर
takrar adhikaryacha number

someone else please | any human around | koi hai insaan | koi asli banda hai kya | असली आदमी से बात
kharya mansashi bolu dya | खऱ्या माणसाशी बोलू द्या

किसी से बात करा दो | कोई आदमी है क्या वहाँ | मशीन से नहीं, आदमी से बात करनी है | मैनेजर से मिलाइए
कोणाशी तरी बोलायचं आहे | खऱ्या माणसाशी बोलायचंय | मशीनशी नको, माणसाशी बोलू द्या | मॅनेजरला बोलवा

फोन नंबर दो, बात करनी है आपसे | मुझे कॉल करो | मुझे फोन करवाइए | कस्टमर केयर से जोड़ो | मला फोन करा
कस्टमर केअरला जोडा | तुमचा नंबर द्या, बोलायचंय | फोन करून घ्या मला
"""

INTENT = Intent(
    name=IntentName.HUMAN,
    description="Wants a person instead of the assistant: an agent, a manager, a call back, a phone number.",
    examples=EXAMPLES,
)
