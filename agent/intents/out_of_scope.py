"""Out of scope: what no fashion shop serves, other companies' orders and coupons included."""

from agent.intents.intent import Intent
from agent.intents.other_trades import OTHER_TRADES
from core.domain.intent import IntentName

EXAMPLES = """
what's the weather in {city} | will it rain tomorrow | is it going to be hot this weekend | kya aaj baarish hogi
{city} ka mausam batao | कल का मौसम कैसा रहेगा | udya paus padel ka | उद्या पाऊस पडेल का

set an alarm for six in the morning | wake me up at 7 | alarm band kar do | subah paanch baje ka alarm lagao
सुबह छह बजे का अलार्म लगाओ | sakali sahala uthva | सकाळी सहाचा गजर लाव

remind me to call my dentist | add a reminder to pay rent | mujhe yaad dilana kal meeting hai
meri saari reminders dikhao | मुझे दवाई लेने की याद दिलाना | mala athvan kar vij bil bharaychi | मला उद्या आठवण कर

play some old songs | play the latest album of arijit | next track | gaana bajao | volume kam karo
कोई अच्छा गाना सुनाओ | gani lav | गाणी लाव

call my mother | text rahul that i'm running late | send a message to the group
amit ko message bhejo ki main aa raha hu | राहुल को फोन लगाओ | ravi la message pathav | रवीला फोन लाव

what is the score of the match | who won the world cup | when is india playing next | match ka score kya hai
आईपीएल में कौन जीता | match koni jinkla | सामना कोणी जिंकला

who is the prime minister | what are the election results | latest news headlines | kaun jeeta chunav
आज की ताजा खबर सुनाओ | batmya sanga | आजच्या बातम्या सांगा

capital of australia | how tall is mount everest | who invented the telephone | taj mahal kisne banwaya
चाँद पर सबसे पहले कौन गया | bharatachi rajdhani konti | पृथ्वी सूर्याभोवती का फिरते

solve this equation for me | what is 45 times 12 | square root of 144 | 17 ka pahada batao | पच्चीस का वर्गमूल क्या है
12 guniye 8 kiti

write an essay on pollution | do my homework | write a python function to sort a list | mera assignment likh do
निबंध लिख दो प्रदूषण पर | nibandh lihun de | निबंध लिहून दे

tell me a joke | sing a song for me | tell me a story | ek chutkula sunao | चुटकुला सुनाओ | ek vinod sang
एक विनोद सांग

recipe for paneer butter masala | how do i make tea | how long should i boil eggs | biryani kaise banate hai
खीर बनाने की विधि बताओ | puran poli kashi karaychi | पुरणपोळी कशी करायची

i have a headache what medicine should i take | symptoms of dengue | how many calories in a samosa
pet dard me kya khau | बुखार की दवा बताओ | dokedukhi var aushadh sanga | डोकेदुखीवर उपाय सांगा

book a flight to {city} | train timings from {city} to {city} | find me a hotel in {city}
{city} jaane ki ticket book karo | {city} की ट्रेन कितने बजे है | {city} la janari bus kadhi ahe
{city} चं तिकीट काढून दे

order a pizza for me | book a table for two tonight | nearest restaurant | khana order karo | पिज़्ज़ा मंगवा दो
jevan magva | जेवण मागवा

get me a taxi | call a cab to the station | how is the traffic on the highway | traffic kitna hai office ke raste me
स्टेशन तक कितना समय लगेगा | rikshaw bolav | रस्त्यावर ट्रॅफिक किती आहे

what is my bank balance | transfer money to my brother | my credit card limit | mera khata balance batao
मेरे बैंक में कितने पैसे हैं | bank balance kiti ahe | बँकेत किती पैसे आहेत

apply for a home loan | what is the interest rate on fixed deposits | how do i file my income tax | loan chahiye mujhe
होम लोन कैसे मिलेगा | karj milel ka | गृहकर्ज कसं मिळेल

should i invest in mutual funds | what is the price of bitcoin | sensex today | sone ka bhav kya hai
शेयर बाजार कैसा है आज | share bazar kasa ahe

where is my amazon order | my myntra parcel hasn't come | cancel my swiggy order | ajio ka order kab aayega
मेरा अमेज़न का ऑर्डर कहाँ है | mazi amazon chi order kuthe ahe | माझं मीशोचं पार्सल कुठे आहे

give me an ajio coupon | zomato promo code | how to use my nykaa voucher | myntra ka discount code do
फ्लिपकार्ट का कूपन दो | amazon cha coupon de | ॲमेझॉनचं कूपन द्या

my phone from croma is defective, refund it | return my laptop to flipkart | jio recharge failed paise kat gaye
my airtel bill is wrong | फोनपे का पैसा फंस गया है | meesho return not picked up | electricity bill payment failed

buy a mobile phone | do you sell laptops | i want a washing machine | fridge chahiye | क्या आपके पास टीवी है
mobile phone milel ka | फ्रिज आहे का तुमच्याकडे

need groceries, rice and dal | 1 kg onions please | do you have milk and bread | sabzi chahiye | दो किलो चावल भेज दो
kirana saman pathva | भाजी पाठवा

are you hiring | i want a job in your company | how do i send my resume | naukri mil sakti hai kya | मुझे नौकरी चाहिए
nokri milel ka | नोकरी आहे का

i want to become a seller | how can i open your franchise | wholesale supplier here, interested in dealing
franchise kaise milegi | फ्रेंचाइजी कैसे लें | franchise ghyaychi ahe

translate good morning to french | how do you say thank you in japanese | meaning of serendipity
iska english me matlab kya hai | इसका अंग्रेजी में अनुवाद करो | yacha ingraji arth sang

are you married | do you love me | where do you live | tumhari girlfriend hai kya | क्या तुम मुझसे शादी करोगी
tuza lagna zala ka | तुझं वय काय

what is the meaning of life | is there a god | do aliens exist | kya bhagwan hai | जीवन का अर्थ क्या है
ayushyacha artha kay

recommend a good movie | which web series should i watch | best book on history | koi acchi film batao
कोई अच्छी किताब बताओ | changla cinema suchva | चांगला सिनेमा सुचवा

my boyfriend left me | i had a fight with my friend, what should i do | i feel lonely today | mera breakup ho gaya
मेरा मन नहीं लग रहा | mala khup ekta vatata

turn on the lights | switch off the fan | increase the ac temperature | light band kar do | पंखा चालू करो | diva lav

what time is it in london | what day is it today | how many days until new year | kitne baje hai | आज तारीख क्या है
kiti vajle | आज कोणता वार आहे

fix my leaking tap | find a plumber | i need an electrician | plumber bulao | बिजली वाला चाहिए
nal durusta karaycha ahe

how do i lose weight | best exercise for belly fat | yoga for back pain | wajan kaise kam kare | वजन कैसे घटाएं
vajan kami kasa karu

what is my horoscope | lucky number for today | which day is auspicious for buying a car | mera rashifal batao
मेरा राशिफल बताओ | maza bhavishya sanga

how do i remove turmeric stains from a sofa | how to stitch a button | how is silk made | katha kaise silte hai
सिलाई कैसे सीखें | shivan kam kasa shikaycha

asdfgh | qwerty uiop | blah blah blah | lkjhg fdsa | ghjkl | xyzzy plugh

schedule a meeting with the manager of my office | what's on my calendar tomorrow
cancel my appointment with the doctor | doctor se appointment lena hai | डॉक्टर से मिलने का समय लो
doctor chi appointment ghya

find my phone | how do i root my android | my wifi is not working | wifi ka password kya hai | मेरा इंटरनेट नहीं चल रहा
internet chalat nahi

admission process for engineering | when will the board results come | scholarship ke liye kaise apply kare
बोर्ड का रिजल्ट कब आएगा | pariksha kadhi ahe

how do i renew my passport | driving licence kaise banta hai | aadhaar me address kaise badle | पैन कार्ड कैसे बनवाएं
ration card kasa kadhaycha

what do you think about politics | which religion is best | kis party ko vote du | किस पार्टी को वोट दूँ
kontya pakshala mat deu

how old is the actor shah rukh khan | who is your favourite singer | sachin ka poora naam kya hai
सलमान की अगली फिल्म कब आएगी | lata mangeshkar kon hotya

is it legal to drive without helmet | what is section 420 | mujhe vakil chahiye | वकील चाहिए | vakil shodhun dya

rent a flat in {city} | property rates in {city} | kiraye ka makan chahiye | किराए का मकान चाहिए | bhadyane ghar pahije

how do i block my debit card | report my bank card stolen | raise my card's limit
why was my card declined at the petrol pump | mera atm card kho gaya | एटीएम कार्ड ब्लॉक करो | atm card band kara

what is my credit score | how can i improve my cibil | cibil score kaise badhaye | क्रेडिट स्कोर कैसे सुधारें
am i eligible for a personal loan

open a savings account for me | what is the routing number of my bank | ifsc code of sbi {city} | neft kaise kare
बैंक का आईएफएससी कोड | bank passbook kashi update karu | order a new cheque book

did my salary come in | when is my next payday | how much did i spend on groceries last month
kitna kharcha hua is mahine | how much tax do i owe | इनकम टैक्स रिफंड कब आएगा | freeze my bank account
transfer five hundred from checking to savings
"""

INTENT = Intent(
    name=IntentName.OUT_OF_SCOPE,
    description="Nothing a fashion shop serves: other topics and goods, other companies' orders and coupons.",
    examples=f"{EXAMPLES}{OTHER_TRADES}",
)
